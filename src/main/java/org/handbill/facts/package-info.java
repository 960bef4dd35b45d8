/// The facts: claims, sources, sheets and the project, as records, and the reading of their YAML files with
/// the place of every value. Findings, severities and places stand here too, since every stage reports them.
/// Knows nothing else of the project.
@NullMarked
package org.handbill.facts;

import org.jspecify.annotations.NullMarked;
