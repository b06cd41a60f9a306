package dev.kiosk.storefront.catalogue.domain;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** How a character takes part in words. */
enum Script {
    /** It belongs to a word, and words have blanks between them. */
    SPACED,
    /** It belongs to words that have no blanks between them, or are put together freely. */
    UNSPACED,
    /** It belongs to no word. */
    NONE;

    private static final Set<UnicodeScript> WITHOUT_BLANKS = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.YI,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN,
            UnicodeScript.JAVANESE,
            UnicodeScript.BALINESE);

    private static final int PROLONGED_SOUND = 'ー';

    static Script of(int character) {
        if (!Character.isLetterOrDigit(character) && !isMark(character)) {
            return NONE;
        }
        return character == PROLONGED_SOUND || WITHOUT_BLANKS.contains(UnicodeScript.of(character)) ? UNSPACED : SPACED;
    }

    /** What belongs to the character before it. */
    static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
