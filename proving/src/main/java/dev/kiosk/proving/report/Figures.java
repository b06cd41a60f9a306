package dev.kiosk.proving.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All numbers that are kept, to look up; a median over the runs each. */
final class Figures {

    private final List<PartResults> parts;

    Figures(List<PartResults> parts) {
        this.parts = List.copyOf(parts);
    }

    List<PartResults> parts() {
        return parts;
    }

    Optional<PartResults> part(String name) {
        return parts.stream().filter(part -> part.part().equals(name)).findFirst();
    }

    /** 0 if it was not measured. */
    double value(String part, String figure, Map<String, String> of, String number) {
        return part(part).flatMap(results -> results.median(figure, of, number)).orElse(0.0);
    }

    /** For a table: a dash if it was not measured. */
    String text(String part, String figure, Map<String, String> of, String number) {
        return part(part)
                .flatMap(results -> results.median(figure, of, number))
                .map(Ticks::shortened)
                .orElse("–");
    }

    /** How many times a figure of the machine itself, measured beside the same part. */
    String times(String part, double value, String ofBaseline) {
        Optional<Double> beside = part(part).flatMap(results -> results.median("baseline", Map.of(), ofBaseline));
        Optional<Double> any = beside.isPresent()
                ? beside
                : part("machine").flatMap(results -> results.median("baseline", Map.of(), ofBaseline));
        return any.filter(base -> base > 0)
                .map(base -> Ticks.shortened(value / base))
                .orElse("–");
    }

    List<String> values(String part, String figure, String condition) {
        return part(part).map(results -> results.values(figure, condition)).orElse(List.of());
    }
}
