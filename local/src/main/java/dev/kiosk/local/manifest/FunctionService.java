package dev.kiosk.local.manifest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A Knative Service.
 *
 * @param function the last part of its image's name: {@code order-fn} of {@code kiosk/order-fn:0.1.0}
 * @param env its environment, in the order of the manifest
 */
public record FunctionService(String name, String namespace, String function, Map<String, EnvValue> env) {

    public FunctionService {
        env = Collections.unmodifiableMap(new LinkedHashMap<>(env));
    }
}
