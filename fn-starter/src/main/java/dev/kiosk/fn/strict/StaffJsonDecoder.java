package dev.kiosk.fn.strict;

import dev.kiosk.fn.auth.StaffApi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON bodies; those of staff with no member that nobody knows, and none twice. */
final class StaffJsonDecoder extends JacksonJsonDecoder {

    private static final String STRICT = StaffJsonDecoder.class.getName() + ".STRICT";

    private final List<StaffApi> staff;

    StaffJsonDecoder(JsonMapper json, List<StaffApi> staff) {
        super(json);
        this.staff = List.copyOf(staff);
    }

    @Override
    public Map<String, Object> getDecodeHints(
            ResolvableType actual, ResolvableType element, ServerHttpRequest request, ServerHttpResponse response) {
        Map<String, Object> hints = super.getDecodeHints(actual, element, request, response);
        if (staff.stream().noneMatch(api -> api.covers(request.getPath()))) {
            return hints;
        }
        Map<String, Object> strict = new HashMap<>(hints);
        strict.put(STRICT, true);
        return strict;
    }

    @Override
    protected ObjectReader customizeReader(
            ObjectReader reader, ResolvableType type, @Nullable Map<String, Object> hints) {
        ObjectReader customized = super.customizeReader(reader, type, hints);
        return hints != null && hints.containsKey(STRICT)
                ? customized
                        .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                : customized;
    }
}
