/// The command line: each command parses, calls one thing and prints.
@NullMarked
package org.handbill.cli;

import org.jspecify.annotations.NullMarked;
