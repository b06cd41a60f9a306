package dev.kiosk.local.function;

import dev.kiosk.local.manifest.EnvValue;
import dev.kiosk.local.manifest.FunctionService;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.web.context.reactive.StandardReactiveWebEnvironment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The environment of one function: the variables of its manifest, and nothing of this process's own. */
public final class FunctionEnvironment {

    private FunctionEnvironment() {}

    /**
     * The variables as a pod would have them, with the places of this machine in them.
     *
     * @param ingress where the brokers are: scheme, host and port
     */
    public static Map<String, String> variables(FunctionService service, SecretValues secrets, String ingress) {
        return variables(service, secrets, LocalPlaces.of(ingress));
    }

    /** The same, where other Services are here too. */
    public static Map<String, String> variables(FunctionService service, SecretValues secrets, LocalPlaces places) {
        Map<String, String> variables = new LinkedHashMap<>();
        service.env()
                .forEach((name, value) -> (switch (value) {
                            case EnvValue.Literal literal -> Optional.of(places.in(literal.value()));
                            case EnvValue.FromSecret secret -> secrets.find(secret);
                        })
                        .ifPresent(known -> variables.put(name, known)));
        variables.put("K_SERVICE", service.name());
        variables.put("K_CONFIGURATION", service.name());
        variables.put("K_REVISION", service.name() + "-local");
        return variables;
    }

    static StandardEnvironment of(Map<String, String> variables) {
        return new StandardReactiveWebEnvironment() {
            @Override
            protected void customizePropertySources(MutablePropertySources sources) {
                super.customizePropertySources(sources);
                sources.replace(
                        SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.copyOf(variables)));
            }
        };
    }
}
