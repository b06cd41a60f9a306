package dev.kiosk.storefront.account.http;

import dev.kiosk.fn.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Why somebody is not signed in. */
public final class SignInProblems {

    private static final String A_WHILE = "600";

    private SignInProblems() {}

    public static Problem notOffered() {
        return Problem.of(
                HttpStatus.NOT_FOUND, "sign-in-not-offered", "The shop writes no letters, so nobody can sign in");
    }

    public static Problem tooMany() {
        return Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-sign-ins",
                        "Too many codes were asked for; try again later")
                .header(HttpHeaders.RETRY_AFTER, A_WHILE);
    }

    static Problem wrong(int left) {
        return Problem.of(HttpStatus.FORBIDDEN, "sign-in-code-wrong", "This is not the code of the letter")
                .with("triesLeft", left);
    }

    static Problem over() {
        return Problem.of(
                HttpStatus.GONE,
                "sign-in-over",
                "No code is waited for here: it has run out, was used, was tried too often, or was asked for elsewhere");
    }

    static Problem notSignedIn() {
        return Problem.of(HttpStatus.UNAUTHORIZED, "not-signed-in", "Nobody is signed in");
    }
}
