package dev.kiosk.backoffice.web;

import dev.kiosk.backoffice.client.FunctionRefusal;
import dev.kiosk.contracts.text.TypedText;
import dev.kiosk.ui.page.Form;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was sent, and what is wrong with it; before it was sent, nothing of both.
 *
 * @param values by field
 * @param errors by field
 * @param trouble what is wrong with the whole; empty for nothing
 */
public record SentForm(Map<String, String> values, Map<String, String> errors, String trouble) {

    private static final String KEY = "key";
    private static final Pattern WISH_KEY = Pattern.compile("[A-Za-z0-9-]{8,64}");

    public static final SentForm NOTHING = new SentForm(Map.of(), Map.of(), "");

    public SentForm {
        values = Map.copyOf(values);
        errors = Map.copyOf(errors);
    }

    public static SentForm of(Form form) {
        return new SentForm(form.values(), Map.of(), "");
    }

    public String value(String field, String otherwise) {
        return values.getOrDefault(field, otherwise);
    }

    public String value(String field) {
        return TypedText.trimmed(value(field, ""));
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    public SentForm wrong(String field, String why) {
        Map<String, String> more = new HashMap<>(errors);
        more.putIfAbsent(field, why);
        return new SentForm(values, more, trouble);
    }

    public SentForm troubled(String why) {
        return new SentForm(values, errors, why);
    }

    /** Not saved, as the thing is not any more what the form was made of. */
    public SentForm overtaken(String thing) {
        return troubled("Nothing was saved: somebody else has changed the " + thing
                + " meanwhile. Below is what you typed; saving again overwrites what they did.");
    }

    /**
     * As a function refused it: each error of its problem at the field that can mend it, what has no field above the form.
     *
     * @param fields the form's field for one of the request; empty for none
     * @param texts what is needed, by the form's field
     */
    public SentForm refused(FunctionRefusal refusal, Function<String, String> fields, UnaryOperator<String> texts) {
        SentForm checked = this;
        for (FunctionRefusal.FieldError error : refusal.errors()) {
            String field = fields.apply(error.field());
            checked = field.isEmpty()
                    ? checked.troubled("Nothing was saved: " + error.field() + " " + error.message() + ".")
                    : checked.wrong(field, texts.apply(field));
        }
        return checked.isGood() ? checked.troubled("Nothing was saved: " + refusal.said()) : checked;
    }

    public boolean isGood() {
        return errors.isEmpty() && trouble.isEmpty();
    }

    /** The same, with a complaint unless the field is a text of so many characters at most. */
    public SentForm requireText(String field, String label, int longest) {
        String value = value(field);
        if (value.isEmpty()) {
            return wrong(field, label + " is needed.");
        }
        if (value.length() > longest) {
            return wrong(field, label + " has at most " + longest + " characters, not " + value.length() + ".");
        }
        return value.chars().anyMatch(SentForm::isControl)
                ? wrong(field, label + " contains a control character.")
                : this;
    }

    /** The same, with a complaint unless the field is an amount of more than 0. */
    public SentForm requireAmount(String field, Currency currency) {
        return Typed.amount(TypedText.normal(value(field)), currency).isPresent()
                ? this
                : wrong(field, "An amount such as 2.55 is needed, in " + currency + " and greater than 0.");
    }

    /** The same, with a complaint unless the wish has a key such as {@link #wishKey} makes. */
    public SentForm requireKey() {
        return WISH_KEY.matcher(value(KEY)).matches() ? this : troubled("This form is not one of ours.");
    }

    /** What the wish is called, so that sending it again is not wishing again: as it was sent, or a new name. */
    public String wishKey() {
        String key = value(KEY);
        return key.isEmpty() ? UUID.randomUUID().toString() : key;
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }
}
