package org.handbill.render;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleCollection;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.handbill.cite.RichText;
import org.handbill.cite.Run;
import org.handbill.facts.CslValue;
import org.handbill.facts.Id;
import org.handbill.facts.Language;
import org.handbill.facts.Localized;
import org.handbill.facts.PartialDate;
import org.handbill.facts.Placed;
import org.handbill.facts.Position;
import org.handbill.facts.Reference;
import org.handbill.facts.Text;
import org.handbill.handout.Chart;
import org.handbill.handout.Handout;
import org.jspecify.annotations.Nullable;

/// Shows data to a template, and nothing else: the components of records, lists, maps, strings, numbers, truth values.
///
/// No method of any object can be called, no class be seen. Ids, languages, dates and enums are their words; a text by
/// language is the text of the handout's; what is absent is missing; places in files are not shown.
final class DataModel implements ObjectWrapper {
    private static final ClassValue<Map<String, RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, RecordComponent> computeValue(Class<?> type) {
            var components = new LinkedHashMap<String, RecordComponent>();
            for (var component : type.getRecordComponents()) {
                if (component.getType() != Position.class) {
                    components.put(component.getName(), component);
                }
            }
            return components;
        }
    };

    private final Target target;
    private final Language language;

    /// How what it has shown looks. A template comes to the same text again and again, to fit it on the page say.
    private final Map<Object, @Nullable TemplateModel> shown = new IdentityHashMap<>();

    DataModel(Target target, Language language) {
        this.target = target;
        this.language = language;
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        return switch (value) {
            case null -> null;
            case TemplateModel model -> model;
            case String text -> new SimpleScalar(text);
            case Number number -> new SimpleNumber(number);
            case Boolean truth -> truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
            case Optional<?> optional -> wrap(optional.orElse(null));
            case RichText text -> shown(text, () -> target.model(text));
            case List<?> list -> new SimpleSequence(list, this);
            case Map<?, ?> map -> wrapMap(map);
            case Enum<?> constant ->
                new SimpleScalar(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case Record one -> shown(one, () -> wrapRecord(one));
            default -> null;
        };
    }

    private interface Showing {
        @Nullable
        TemplateModel model() throws TemplateModelException;
    }

    private @Nullable TemplateModel shown(Object value, Showing showing) throws TemplateModelException {
        var known = shown.get(value);
        if (known == null) {
            known = showing.model();
            shown.put(value, known);
        }
        return known;
    }

    private TemplateModel wrapMap(Map<?, ?> map) {
        var byName = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> byName.put(String.valueOf(key), value));
        return new SimpleHash(byName, this);
    }

    private @Nullable TemplateModel wrapRecord(Record one) throws TemplateModelException {
        return switch (one) {
            case Id id -> new SimpleScalar(id.value());
            case Language tag -> new SimpleScalar(tag.tag());
            case PartialDate date -> new SimpleScalar(date.toString());
            case Text text -> new SimpleScalar(text.value());
            case Reference reference -> new SimpleScalar(reference.id().value());
            case Position at -> null;
            case Placed<?> placed -> wrap(placed.value());
            case Localized text -> wrap(text.in(language));
            case CslValue.Plain plain -> new SimpleScalar(plain.text());
            case CslValue.Names names -> wrap(names.names());
            case CslValue.Name name -> wrap(name.parts());
            case Handout.Statement statement -> new RecordModel(one, with(statement));
            case Handout.Comparison.Cell cell -> new RecordModel(one, with(cell));
            case Handout.Block.Single single -> new RecordModel(one, Map.of("contested", false));
            case Handout.Block.Contested contested -> new RecordModel(one, Map.of("contested", true));
            case Chart chart -> new RecordModel(one, Map.of("numbered", chart.numbered()));
            case Handout.Closing closing ->
                new RecordModel(one, Map.of("edition", closing.facts().replaceAll("(.{4})(?=.)", "$1 ")));
            default -> new RecordModel(one, Map.of());
        };
    }

    private static Map<String, Object> with(Handout.Statement statement) {
        return Map.of(
                "printed", printed(statement),
                "kind", statement.claim().kind(),
                "contested", statement.contested());
    }

    private static Map<String, Object> with(Handout.Comparison.Cell cell) {
        return Map.of("printed", printed(cell), "contested", cell.contested(), "partyOnly", cell.partyOnly());
    }

    /// A claim's whole text and, right behind it, its citation.
    static RichText printed(Handout.Statement statement) {
        return printed(statement.text(), statement.citation());
    }

    /// The same of a cell.
    static RichText printed(Handout.Comparison.Cell cell) {
        return printed(cell.text(), cell.citation());
    }

    private static RichText printed(RichText text, RichText cited) {
        var citation = cited.map(run -> run.role() == Run.Role.TEXT ? run.as(Run.Role.CITATION) : run);
        boolean raised = citation.isEmpty()
                || citation.runs().getFirst().role() == Run.Role.NOTE
                || citation.runs().getFirst().look().shift() == Run.Shift.SUPERSCRIPT;
        return RichText.join(List.of(text, RichText.plain(raised ? "" : " "), citation));
    }

    /// The value of a component.
    static @Nullable Object component(Record one, RecordComponent component) {
        try {
            return component.getAccessor().invoke(one);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component.getName() + " of " + one.getClass(), e);
        }
    }

    /// What a template was given, for functions that it hands it to.
    interface Shown {
        Record record();
    }

    /// A record as a hash: its components, and a few things said of it besides.
    private final class RecordModel implements TemplateHashModelEx, Shown {
        private final Record one;
        private final Map<String, Object> besides;
        private final Map<String, RecordComponent> components;
        private final Map<String, TemplateModel> known = new HashMap<>();

        RecordModel(Record one, Map<String, Object> besides) {
            this.one = one;
            this.besides = besides;
            this.components = COMPONENTS.get(one.getClass());
        }

        @Override
        public @Nullable TemplateModel get(String key) throws TemplateModelException {
            var model = known.get(key);
            if (model == null) {
                var component = components.get(key);
                model = wrap(component == null ? besides.get(key) : component(one, component));
                if (model != null) {
                    known.put(key, model);
                }
            }
            return model;
        }

        @Override
        public Record record() {
            return one;
        }

        @Override
        public boolean isEmpty() {
            return false;
        }

        @Override
        public int size() {
            return components.size() + besides.size();
        }

        @Override
        public TemplateCollectionModel keys() {
            var names = new ArrayList<>(components.keySet());
            names.addAll(besides.keySet().stream().sorted().toList());
            return new SimpleCollection(names, DataModel.this);
        }

        @Override
        public TemplateCollectionModel values() throws TemplateModelException {
            var values = new ArrayList<@Nullable TemplateModel>();
            for (var keys = keys().iterator(); keys.hasNext(); ) {
                values.add(get(keys.next().toString()));
            }
            return new SimpleCollection(values, DataModel.this);
        }
    }
}
