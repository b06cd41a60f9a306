package dev.kiosk.storefront.returns.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a customer wants to send something back. */
public enum ReturnReason {
    NOT_WANTED,
    DOES_NOT_FIT,
    NOT_AS_DESCRIBED,
    WRONG_ITEM,
    DAMAGED,
    OTHER;

    /** As it is written outside: kebab-case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ReturnReason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
