package org.handbill.cli;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handbill.facts.Format;
import org.handbill.facts.Language;
import org.handbill.facts.Paper;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// What picocli makes of option values: the words of the contract, not of Java's enums.
final class Converters {
    private Converters() {}

    static <T> T word(T[] all, Function<T, String> word, String value) {
        return Arrays.stream(all)
                .filter(one -> word.apply(one).equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + value + "' is none of "
                        + Arrays.stream(all).map(word).collect(Collectors.joining(", "))));
    }

    static final class ForColor implements ITypeConverter<Console.Color> {
        @Override
        public Console.Color convert(String value) {
            return word(Console.Color.values(), Console.Color::word, value);
        }
    }

    static final class ForFormat implements ITypeConverter<Format> {
        @Override
        public Format convert(String value) {
            return word(Format.values(), Format::word, value.strip());
        }
    }

    static final class ForPaper implements ITypeConverter<Paper> {
        @Override
        public Paper convert(String value) {
            return word(Paper.values(), Paper::word, value.toLowerCase(Locale.ROOT));
        }
    }

    static final class ForLanguage implements ITypeConverter<Language> {
        @Override
        public Language convert(String value) {
            return Language.parse(value.strip())
                    .orElseThrow(() ->
                            new TypeConversionException("'" + value + "' is no language tag (BCP 47: en, es, es-419)"));
        }
    }

    static final class ForEncoding implements ITypeConverter<Charset> {
        @Override
        public Charset convert(String value) {
            try {
                return Charset.forName(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + value + "' is no encoding");
            }
        }
    }

    static final class ForDate implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'" + value + "' is no day (ISO 8601: 2027-03-01)");
            }
        }
    }
}
