package dev.kiosk.proving.replay;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The country codes (ISO 3166-1) of the names that the data uses. */
final class Countries {

    /** Where the shop is; for rows that name no country. */
    private static final String HOME = "GB";

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    static String code(String name) {
        return CODES.getOrDefault(name.strip(), HOME);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Arrays.stream(Locale.getISOCountries())
                .forEach(code -> codes.put(Locale.of("", code).getDisplayCountry(Locale.ENGLISH), code));
        codes.put("EIRE", "IE");
        codes.put("USA", "US");
        codes.put("RSA", "ZA");
        codes.put("Korea", "KR");
        codes.put("Hong Kong", "HK");
        codes.put("Czech Republic", "CZ");
        codes.put("Channel Islands", "JE");
        codes.put("European Community", "BE");
        return codes;
    }
}
