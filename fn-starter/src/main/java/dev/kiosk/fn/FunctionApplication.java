package dev.kiosk.fn;

import dev.kiosk.fn.db.Migrations;
import dev.kiosk.fn.problem.ProblemAnswer;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.util.ClassUtils;
import reactor.core.publisher.Hooks;

/**
 * The main of every function. Serves, or with the one argument {@code migrate} brings the database to the schema that the
 * function needs and ends; without a database there is nothing to do. Settings come from {@code fn.yml} (every function), {@code <function>.yml} and the environment.
 */
public final class FunctionApplication {

    /** One that has none comes without what brings it up to date. */
    private static final boolean HAS_DATABASE =
            ClassUtils.isPresent("org.flywaydb.core.Flyway", FunctionApplication.class.getClassLoader());

    private FunctionApplication() {}

    public static void run(String function, Class<?> main, String... args) {
        if (args.length == 1 && args[0].equals("migrate")) {
            if (HAS_DATABASE) {
                migrate(function);
            }
        } else {
            of(function, main).run(args);
            AotCache.report();
        }
    }

    /** The function, configured and not started: for a host that runs several. */
    public static SpringApplication of(String function, Class<?> main) {
        Hooks.onErrorDropped(ProblemAnswer::dropped);
        SpringApplication application = new SpringApplication(main);
        application.setWebApplicationType(WebApplicationType.REACTIVE);
        application.setDefaultProperties(Map.of(
                "spring.config.name", "fn," + function,
                "spring.application.name", function,
                "kiosk.fn.name", function));
        return application;
    }

    private static void migrate(String function) {
        Migrations.migrate(
                function,
                required("SPRING_R2DBC_URL"),
                required("SPRING_R2DBC_USERNAME"),
                required("SPRING_R2DBC_PASSWORD"));
    }

    private static String required(String variable) {
        String value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("migrate needs " + variable + " in the environment");
        }
        return value;
    }
}
