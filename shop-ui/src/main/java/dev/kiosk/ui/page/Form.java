package dev.kiosk.ui.page;

import dev.kiosk.contracts.text.TypedText;
import dev.kiosk.fn.problem.Problem;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What was typed into a form; every field that is missing is empty. */
public record Form(Map<String, String> values) {

    public Form {
        values = Map.copyOf(values);
    }

    public static Mono<Form> of(ServerWebExchange exchange) {
        MediaType type = exchange.getRequest().getHeaders().getContentType();
        if (!MediaType.APPLICATION_FORM_URLENCODED.equalsTypeAndSubtype(type)) {
            return Mono.error(() -> Problem.invalid("this is no form"));
        }
        return exchange.getFormData()
                .map(MultiValueMap::asSingleValueMap)
                .map(Form::new)
                .onErrorMap(IllegalArgumentException.class, e -> Problem.invalid("the form cannot be read"));
    }

    /** Without surrounding blanks. */
    public String value(String field) {
        return TypedText.trimmed(Objects.requireNonNullElse(values.get(field), ""));
    }
}
