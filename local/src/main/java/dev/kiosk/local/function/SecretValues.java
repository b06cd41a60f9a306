package dev.kiosk.local.function;

import dev.kiosk.local.manifest.EnvValue;
import dev.kiosk.local.postgres.Database;
import dev.kiosk.local.start.Secrets;
import dev.kiosk.local.start.StartException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Stands in for the Secrets of a cluster: one named {@code <function>-db} is the login of that function's database; one that was
 * given is what it was given as; an optional one that was not is not there; any other is made up at random, and kept.
 */
public final class SecretValues {

    private static final String OF_DATABASE = "-db";

    private final Function<String, Database> databases;
    private final Secrets secrets;
    private final Map<String, Map<String, String>> given;

    /** @param databases the database of a function, by the function's name */
    public SecretValues(Function<String, Database> databases, Secrets secrets) {
        this(databases, secrets, Map.of());
    }

    private SecretValues(
            Function<String, Database> databases, Secrets secrets, Map<String, Map<String, String>> given) {
        this.databases = databases;
        this.secrets = secrets;
        this.given = given;
    }

    /** The same, and the Secret of that name with these values by key. */
    public SecretValues with(String name, Map<String, String> values) {
        return new SecretValues(databases, secrets, Map.of(name, Map.copyOf(values)));
    }

    Optional<String> find(EnvValue.FromSecret wanted) {
        if (wanted.optional()) {
            return Optional.ofNullable(
                    given.getOrDefault(wanted.secret(), Map.of()).get(wanted.key()));
        }
        return Optional.of(of(wanted));
    }

    private String of(EnvValue.FromSecret wanted) {
        if (!wanted.secret().endsWith(OF_DATABASE)) {
            return secrets.named(wanted.secret() + "." + wanted.key());
        }
        String function = wanted.secret().substring(0, wanted.secret().length() - OF_DATABASE.length());
        Database database = databases.apply(function);
        return switch (wanted.key()) {
            case "url" -> database.r2dbcUrl();
            case "username" -> database.username();
            case "password" -> database.password();
            default ->
                throw new StartException("the Secret " + wanted.secret() + " has no key " + wanted.key()
                        + ", only url, username and password");
        };
    }
}
