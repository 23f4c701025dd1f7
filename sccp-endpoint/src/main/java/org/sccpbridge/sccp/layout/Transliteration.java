package org.sccpbridge.sccp.layout;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Spells what a code page lacks with what it has: the letter without its accent, else the Latin letters of a table (Cyrillic as in
 * passports, ICAO 9303; Greek as in ELOT 743), else a question mark.
 */
final class Transliteration {
    private static final String UNKNOWN = "?";

    /** Pairs: the character, and its spelling in ASCII. Capitals follow from the small letters. */
    private static final String[] SMALL_LETTERS = """
            ß ss  æ ae  œ oe  ø o  ł l  đ d  ð d  þ th  ı i  ħ h  ŋ n  ŧ t  ĸ k  ſ s  ƒ f  ə a  ǝ e  ɛ e  ɔ o
            а a  б b  в v  г g  д d  е e  ё e  ж zh  з z  и i  й i  к k  л l  м m  н n  о o  п p  р r  с s  т t
            у u  ф f  х kh  ц ts  ч ch  ш sh  щ shch  ъ ie  ы y  э e  ю iu  я ia  є ie  і i  ї i  ґ g  ў u
            ј j  љ lj  њ nj  ћ c  ђ dj  џ dz  ѓ g  ќ k  ѕ dz  ѝ i  ѐ e  ѫ u  ѣ ie  ә a  ғ g  қ k  ң n  ө o  ұ u  ү u  һ h
            α a  β v  γ g  δ d  ε e  ζ z  η i  θ th  ι i  κ k  λ l  μ m  ν n  ξ x  ο o  π p  ρ r  σ s  ς s  τ t
            υ y  φ f  χ ch  ψ ps  ω o
            """.strip().split("\\s+");

    private static final String[] SIGNS = """
            ‘ ' ’ ' ‚ ' ‛ ' ′ ' ʼ ' ʻ ' ʹ ' ´ ' “ " ” " „ " ‟ " ″ " « " » " ‹ < › >
            ‐ - ‑ - ‒ - – - — - ― - − - ⁃ - • * · . ∙ . … ... ⁄ / ∕ / × x ÷ / ¦ |
            € EUR £ GBP ¥ JPY ¢ c ₽ RUB ₴ UAH ₪ ILS ₺ TRY ₹ INR © (c) ® (r) ™ (tm) № No § S ¶ P ° o µ u ¿ ? ¡ !
            ← <- → -> ↑ ^ ↓ v ↔ <-> ✓ + ✔ + ✗ x ☎ Tel
            """.strip().split("\\s+");

    private static final Map<Integer, String> TABLE = new HashMap<>();

    static {
        for (int i = 0; i < SMALL_LETTERS.length; i += 2) {
            int letter = SMALL_LETTERS[i].codePointAt(0);
            String spelling = SMALL_LETTERS[i + 1];
            TABLE.put(letter, spelling);
            int capital = Character.toUpperCase(letter);
            if (capital != letter) {
                TABLE.put(capital, Character.toUpperCase(spelling.charAt(0)) + spelling.substring(1));
            }
        }
        TABLE.put((int) 'ẞ', "SS");
        // the soft sign has no sound of its own
        TABLE.put((int) 'ь', "");
        TABLE.put((int) 'Ь', "");
        for (int i = 0; i < SIGNS.length; i += 2) {
            TABLE.put(SIGNS[i].codePointAt(0), SIGNS[i + 1]);
        }
    }

    private Transliteration() {}

    /** One character as the user sees it, in characters of the page only. */
    static String spell(String cluster, CodePage page) {
        String composed = Normalizer.normalize(cluster, Normalizer.Form.NFC);
        if (page.has(composed)) {
            return composed;
        }
        StringBuilder spelled = new StringBuilder();
        composed.codePoints().forEach(point -> spelled.append(letter(point, page)));
        return onlyUnknown(spelled) ? UNKNOWN : spelled.toString();
    }

    private static boolean onlyUnknown(CharSequence spelled) {
        return !spelled.isEmpty() && spelled.chars().allMatch(c -> c == UNKNOWN.charAt(0));
    }

    private static String letter(int point, CodePage page) {
        String letter = Character.toString(point);
        if (page.has(letter)) {
            return letter;
        }
        String known = TABLE.get(point);
        if (known != null) {
            return known;
        }
        if (isUnseen(point)) {
            return "";
        }
        String plain = Normalizer.normalize(letter, Normalizer.Form.NFKD);
        if (plain.equals(letter)) {
            return Character.isWhitespace(point) ? " " : UNKNOWN;
        }
        StringBuilder spelled = new StringBuilder();
        plain.codePoints().forEach(part -> spelled.append(part(part, page)));
        return spelled.isEmpty() || onlyUnknown(spelled) ? UNKNOWN : spelled.toString();
    }

    private static String part(int point, CodePage page) {
        String part = Character.toString(point);
        @Nullable String known = TABLE.get(point);
        return page.has(part) ? part : known != null ? known : isUnseen(point) ? "" : UNKNOWN;
    }

    /** Accents that stand alone, marks that steer the direction of writing, joiners. */
    private static boolean isUnseen(int point) {
        return Clusters.isMark(point) || Character.getType(point) == Character.FORMAT;
    }
}
