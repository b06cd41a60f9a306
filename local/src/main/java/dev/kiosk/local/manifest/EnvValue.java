package dev.kiosk.local.manifest;

/** The value of a variable in a function's environment. */
public sealed interface EnvValue {

    /** As it stands in the manifest. */
    record Literal(String value) implements EnvValue {}

    /**
     * One key of a Secret, which is not in the manifests.
     *
     * @param optional whether the variable is left out where there is no such Secret
     */
    record FromSecret(String secret, String key, boolean optional) implements EnvValue {}
}
