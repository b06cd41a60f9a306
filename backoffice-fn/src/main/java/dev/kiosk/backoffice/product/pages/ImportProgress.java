package dev.kiosk.backoffice.product.pages;

import dev.kiosk.backoffice.client.CatalogueClient.At;
import dev.kiosk.backoffice.client.CatalogueClient.ImportStep;
import dev.kiosk.backoffice.web.Figures;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** How far an import is, and at last what came of it. */
public sealed interface ImportProgress {

    record Running(long line, long lines) implements ImportProgress {

        public String told() {
            return "Line " + Figures.number(line) + " of " + Figures.number(lines) + "…";
        }
    }

    /** @param status of a page that tells nothing else */
    record End(HttpStatusCode status, ImportView.Result result) implements ImportProgress {}

    /** Empty for a step that says nothing. */
    static Optional<ImportProgress> of(ImportStep step) {
        At at = step.at();
        if (at != null) {
            return Optional.of(new Running(at.line(), at.lines()));
        }
        return Optional.ofNullable(step.imported())
                .map(ImportView.Result::imported)
                .or(() -> Optional.ofNullable(step.planned()).map(ImportView.Result::planned))
                .map(result -> new End(HttpStatus.OK, result));
    }
}
