package dev.kiosk.local.manifest;

/** The value of a variable in a function's environment. */
public sealed interface EnvValue {

    /** As it stands in the manifest. */
    record Literal(String value) implements EnvValue {}

    /** One key of a Secret, which is not in the manifests. */
    record FromSecret(String secret, String key) implements EnvValue {}
}
