package dev.kiosk.storefront.pricing.http;

import dev.kiosk.fn.problem.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * What a rule has to be for a change of it to be made: {@code If-Match} and {@code If-None-Match} of RFC 9110, section 13.1.
 * Without both, anything.
 *
 * @param revision that it has to be of; null for any, and none
 * @param isNew whether there must be none yet
 */
record Precondition(@Nullable String revision, boolean isNew) {

    static Precondition of(HttpHeaders headers) {
        String match = headers.getFirst(HttpHeaders.IF_MATCH);
        return new Precondition(
                match == null ? null : match.replace("\"", ""),
                "*".equals(headers.getFirst(HttpHeaders.IF_NONE_MATCH)));
    }

    /**
     * @param stored the revision of what staff made; empty if they have made none
     * @param inForce the revision of that, or of what holds by the settings
     * @throws Problem a 412
     */
    void require(Optional<String> stored, Optional<String> inForce) {
        if (isNew && stored.isPresent()) {
            throw Problem.of(HttpStatus.PRECONDITION_FAILED, "rule-exists", "There is such a rule already");
        }
        if (revision != null && !inForce.equals(Optional.of(revision))) {
            throw Problem.of(
                    HttpStatus.PRECONDITION_FAILED, "changed-meanwhile", "Somebody else has changed this meanwhile");
        }
    }
}
