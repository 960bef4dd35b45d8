/// Rules over the facts, and the reports of what they find. A rule is one thought with a kebab-case id; a project
/// may raise any, and lower or except those that stop no sheet.
@NullMarked
package org.handbill.check;

import org.jspecify.annotations.NullMarked;
