package org.handbill.cli;

import java.util.concurrent.Callable;
import org.handbill.check.RuleInfo;
import org.handbill.facts.Schema;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `handbill schema`: what editors complete and check YAML files by.
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Print the JSON Schema (draft-07) of a kind of YAML file, for editors.",
        footer = {"", "A file's first line names its schema: # yaml-language-server: $schema=../.schema/claims.json"})
final class SchemaCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private HandbillCommand handbill;

    @Parameters(
            paramLabel = "KIND",
            converter = SchemaConverter.class,
            description = "project (facts/handbill.yaml), sources, claims, sheet.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Schema schema;

    static final class SchemaConverter implements ITypeConverter<Schema> {
        @Override
        public Schema convert(String value) {
            return Converters.word(Schema.values(), Schema::word, value);
        }
    }

    @Override
    public Integer call() {
        var rules = RuleInfo.all().stream()
                .map(rule -> new Schema.Rule(rule.id(), rule.summary(), rule.fixed()))
                .toList();
        handbill.console().out().print(schema.text(rules));
        return ExitCode.OK;
    }
}
