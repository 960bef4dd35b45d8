package org.handbill.publish;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.handbill.cite.Style;
import org.handbill.cite.StyleException;
import org.handbill.cite.Styles;

/// The citation styles of a run: each is found and read once. May be used by several threads at once.
public final class StyleShelf {
    private final Styles styles;
    private final Map<String, Found> found = new ConcurrentHashMap<>();

    public StyleShelf(Styles styles) {
        this.styles = styles;
    }

    /// A style, or why there is none.
    public record Found(Optional<Style> style, Optional<StyleException> fault) {}

    /// The style of a name.
    public Found find(String name) {
        return found.computeIfAbsent(name, this::look);
    }

    private Found look(String name) {
        try {
            return new Found(Optional.of(styles.find(name)), Optional.empty());
        } catch (StyleException e) {
            return new Found(Optional.empty(), Optional.of(e));
        }
    }
}
