package dev.kiosk.local.function;

import dev.kiosk.fn.FunctionApplication;
import dev.kiosk.local.manifest.FunctionService;
import dev.kiosk.local.start.StartException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/** A Service of the manifests, running in this JVM. */
public final class LocalFunction implements AutoCloseable {

    /** Where the manifests have it; on this machine customers come to the same place. */
    private static final String SHOP = "http://storefront-fn.kiosk.svc.cluster.local";

    private final FunctionService service;
    private final Map<String, String> variables;
    private final String host;
    private volatile ConfigurableApplicationContext context;

    private LocalFunction(
            FunctionService service,
            Map<String, String> variables,
            String host,
            ConfigurableApplicationContext context) {
        this.service = service;
        this.variables = variables;
        this.host = host;
        this.context = context;
    }

    /**
     * @param places where the brokers and the other functions are
     * @param port 0 for any
     * @throws StartException if it does not start
     */
    public static LocalFunction start(
            FunctionService service, SecretValues secrets, LocalPlaces places, String host, int port) {
        Map<String, String> variables = new LinkedHashMap<>(FunctionEnvironment.variables(service, secrets, places));
        variables.put("PORT", Integer.toString(port));
        variables.put("SERVER_ADDRESS", host);
        variables.put("KIOSK_BACKOFFICE_OPEN", "true"); // to this machine only
        variables.put("KIOSK_BACKOFFICE_SHOP", places.in(SHOP));
        variables.put("SPRING_LIFECYCLE_TIMEOUTPERSHUTDOWNPHASE", "5s");
        variables.put("KIOSK_FN_SHUTDOWNTIMEOUT", "4s");
        variables.put("KIOSK_WEBHOOK_ALLOWPRIVATE", "true"); // merchants are on this machine, too
        SpringApplication application = application(service, variables);
        try {
            return new LocalFunction(service, variables, host, application.run());
        } catch (RuntimeException e) {
            throw new StartException(service.name() + " does not start: " + rootOf(e), e);
        }
    }

    public String name() {
        return service.name();
    }

    public URI uri() {
        return URI.create("http://" + host + ":" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** A bean of the function. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** As if its pod were replaced: stops, and starts again at the same address. */
    public void restart() {
        Map<String, String> same = new LinkedHashMap<>(variables);
        same.put("PORT", Integer.toString(uri().getPort()));
        context.close();
        context = application(service, same).run();
    }

    @Override
    public void close() {
        context.close();
    }

    /** Configured and not started. */
    static SpringApplication application(FunctionService service, Map<String, String> variables) {
        // one logging for all of them, which is set up already
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        SpringApplication application = FunctionApplication.of(service.function(), FunctionMain.of(service));
        application.setEnvironment(FunctionEnvironment.of(variables));
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        return application;
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString().lines().findFirst().orElse("");
    }
}
