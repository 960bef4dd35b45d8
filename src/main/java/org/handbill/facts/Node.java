package org.handbill.facts;

import java.util.List;

/// A YAML value with its place. A value that aliases repeat is the same node at each of them.
sealed interface Node {
    Position at();

    /// What it is, as errors call it.
    String noun();

    /// A scalar, taken as it is written.
    ///
    /// @param value what YAML's quoting, folding and escapes leave of it
    /// @param plain whether it has neither quotes nor a block's mark
    record Scalar(String value, boolean plain, Position at) implements Node {
        @Override
        public String noun() {
            return isNothing() ? "nothing" : "a plain value";
        }

        /// Whether nothing at all is written: `title:` and no more.
        boolean isNothing() {
            return plain && value.isEmpty();
        }

        Text text() {
            return new Text(value, at);
        }
    }

    /// A list.
    record Sequence(List<Node> items, Position at) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String noun() {
            return "a list";
        }
    }

    /// A mapping, in the order written, each key once.
    record Mapping(List<Entry> entries, Position at) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public String noun() {
            return "a mapping";
        }
    }

    /// A key of a mapping and its value.
    record Entry(Scalar key, Node value) {}
}
