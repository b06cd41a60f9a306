package dev.kiosk.proving.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code docs/performance.md} and its plots. */
public final class Page {

    private final Figures figures;
    private final String interpretation;

    /**
     * @param parts all that is kept
     * @param interpretation what people say of it, in Markdown; put in as it is
     */
    public Page(List<PartResults> parts, String interpretation) {
        this.figures = new Figures(parts);
        this.interpretation = interpretation;
    }

    public String text() {
        StringBuilder page = new StringBuilder("""
                # Performance

                Written by `make bench` from the numbers in [performance](performance); what they mean is written by people, in \
                [performance/interpretation.md](performance/interpretation.md), and put in below. Every figure is a median of its \
                runs, with the machine's own figure beside it, so that a ratio survives a change of machine. A load average above \
                the number of cores before anything was measured means that the machine was busy with something else: such a \
                figure is too low.

                """);
        page.append(interpretation.strip()).append("\n\n");
        page.append("## When, where, of what\n\n").append(origins());
        sections()
                .forEach(section -> page.append("\n## ")
                        .append(section.title())
                        .append("\n\n")
                        .append(section.text())
                        .append("\n`")
                        .append(figures.part(section.part()).orElseThrow().command())
                        .append("`\n"));
        return page.toString();
    }

    /** By file name. */
    public Map<String, String> charts() {
        Map<String, String> charts = new LinkedHashMap<>();
        sections().forEach(section -> charts.putAll(section.charts()));
        return charts;
    }

    private Stream<Section> sections() {
        ShopSections shop = new ShopSections(figures);
        return Stream.of(
                        Stream.of(shop.machine()),
                        new OrderSections(figures).all(),
                        new EventSections(figures).all(),
                        shop.others(),
                        Stream.of(new ClusterSection(figures).section()))
                .flatMap(sections -> sections)
                .filter(section -> figures.part(section.part()).isPresent());
    }

    private String origins() {
        Table table =
                new Table("part", "measured (UTC)", "commit", "machine", "load average before", "at most", "command");
        for (PartResults part : figures.parts()) {
            table.row(List.of(
                    "[" + part.part() + "](performance/" + part.part() + ".json)",
                    part.at(),
                    part.commit(),
                    machine(part.machine()),
                    Ticks.shortened(part.readings().getFirst().loadBefore()),
                    Ticks.shortened(part.highestLoad()),
                    "`" + part.command() + "`"));
        }
        return table.toString();
    }

    private static String machine(Machine machine) {
        return "%d × %s, %s GiB, %s, Java %s"
                .formatted(machine.cores(), machine.cpu(), machine.memoryGib(), machine.system(), machine.java());
    }
}
