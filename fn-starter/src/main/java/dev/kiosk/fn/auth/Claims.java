package dev.kiosk.fn.auth;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a verified token says.
 *
 * @param subject whom it is of
 * @param all every claim, objects as maps and arrays as lists
 */
public record Claims(String subject, Map<String, Object> all) {

    public Claims {
        all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
    }
}
