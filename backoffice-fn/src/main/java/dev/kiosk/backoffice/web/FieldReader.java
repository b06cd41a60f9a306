package dev.kiosk.backoffice.web;

import dev.kiosk.contracts.text.TypedText;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed, and notes at each field what cannot be read. Whether what can be read may be is for the function to say
 * whose it is.
 */
public final class FieldReader {

    private final UnaryOperator<String> texts;
    private SentForm form;

    /** @param texts what is needed, by field */
    public FieldReader(SentForm form, UnaryOperator<String> texts) {
        this.form = form;
        this.texts = texts;
    }

    /** Null where nothing was typed, or nothing that can be read; what is read is in the form of {@link TypedText#normal}. */
    public <T> @Nullable T read(String field, Function<String, Optional<T>> parse) {
        String typed = form.value(field);
        if (typed.isEmpty()) {
            return null;
        }
        Optional<T> read = parse.apply(TypedText.normal(typed));
        if (read.isEmpty()) {
            wrong(field);
        }
        return read.orElse(null);
    }

    /** Null where nothing was typed. */
    public @Nullable String text(String field) {
        String typed = form.value(field);
        return typed.isEmpty() ? null : typed;
    }

    public boolean isTicked(String field) {
        return !form.value(field).isEmpty();
    }

    public void wrong(String field) {
        form = form.wrong(field, texts.apply(field));
    }

    /** The form, with what could not be read. */
    public SentForm form() {
        return form;
    }
}
