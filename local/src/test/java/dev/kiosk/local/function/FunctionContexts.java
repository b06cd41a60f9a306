package dev.kiosk.local.function;

import dev.kiosk.fn.db.SchemaHealthIndicator;
import dev.kiosk.local.manifest.EnvValue;
import dev.kiosk.local.manifest.FunctionService;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** A function's beans without its server and its database. */
public final class FunctionContexts {

    private static final String SOME_SECRET = "0123456789abcdef0123456789abcdef";

    private FunctionContexts() {}

    /** Beans are made when they are asked for. */
    public static ConfigurableApplicationContext unstarted(FunctionService service) {
        Map<String, String> variables = new LinkedHashMap<>();
        service.env()
                .forEach((name, value) -> (switch (value) {
                            case EnvValue.Literal literal -> Optional.of(literal.value());
                            case EnvValue.FromSecret secret -> valueOf(secret);
                        })
                        .ifPresent(known -> variables.put(name, known)));
        variables.put("MANAGEMENT_ENDPOINT_HEALTH_VALIDATEGROUPMEMBERSHIP", "false");
        SpringApplication application = LocalFunction.application(service, variables);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.addInitializers(
                context -> context.addBeanFactoryPostProcessor(FunctionContexts::removeWhatAsksTheDatabase));
        return application.run();
    }

    private static void removeWhatAsksTheDatabase(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanNamesForType(SchemaHealthIndicator.class, true, false)) {
            ((BeanDefinitionRegistry) beans).removeBeanDefinition(name);
        }
    }

    private static Optional<String> valueOf(EnvValue.FromSecret secret) {
        if (secret.optional()) {
            return Optional.empty();
        }
        return Optional.of(secret.key().equals("url") ? "r2dbc:postgresql://localhost:1/nowhere" : SOME_SECRET);
    }
}
