package org.handbill.testing;

import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A YAML file as JSON, as an editor's YAML server sees it: plain scalars by the core schema of YAML 1.2 (section
/// 10.3.2). Or as Handbill takes it: every scalar is a text.
public final class EditorYaml {
    private static final Pattern NULL = Pattern.compile("~|null|Null|NULL|");
    private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

    private final boolean typed;

    private EditorYaml(boolean typed) {
        this.typed = typed;
    }

    /// As an editor sees it.
    public static String seen(String yaml) {
        return new EditorYaml(true).json(yaml);
    }

    /// As it is written.
    public static String written(String yaml) {
        return new EditorYaml(false).json(yaml);
    }

    private String json(String yaml) {
        return value(new Yaml().compose(new StringReader(yaml))).toString();
    }

    private JsonNode value(Node node) {
        var json = JsonNodeFactory.instance;
        return switch (node) {
            case ScalarNode scalar -> scalar(scalar);
            case SequenceNode list -> {
                var array = json.arrayNode();
                list.getValue().forEach(item -> array.add(value(item)));
                yield array;
            }
            case MappingNode mapping -> {
                var object = json.objectNode();
                mapping.getValue()
                        .forEach(entry ->
                                object.set(((ScalarNode) entry.getKeyNode()).getValue(), value(entry.getValueNode())));
                yield object;
            }
            default -> throw new IllegalArgumentException("not a value: " + node);
        };
    }

    private JsonNode scalar(ScalarNode scalar) {
        var json = JsonNodeFactory.instance;
        var text = scalar.getValue();
        if (!typed || !scalar.isPlain()) {
            return json.stringNode(text);
        }
        if (NULL.matcher(text).matches()) {
            return json.nullNode();
        }
        if (BOOLEAN.matcher(text).matches()) {
            return json.booleanNode(text.equalsIgnoreCase("true"));
        }
        if (INTEGER.matcher(text).matches()) {
            return json.numberNode(new BigInteger(text.startsWith("+") ? text.substring(1) : text));
        }
        return FLOAT.matcher(text).matches() ? json.numberNode(new BigDecimal(text)) : json.stringNode(text);
    }
}
