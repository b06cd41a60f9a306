package dev.kiosk.storefront.notification.mail;

import dev.kiosk.storefront.notification.mail.LetterView.Pair;
import dev.kiosk.storefront.notification.mail.LetterView.Section;
import java.util.ArrayList;
import java.util.List;

/** A letter for who reads no HTML. */
final class LetterText {

    private LetterText() {}

    static String of(LetterView view) {
        List<String> parts = new ArrayList<>();
        parts.add(view.greeting());
        parts.add(view.title());
        parts.addAll(view.paragraphs());
        add(parts, lines(view.facts(), ": "));
        if (!view.link().isEmpty()) {
            parts.add(view.linkText() + ":\n" + view.link());
        }
        view.sections().forEach(section -> {
            parts.add(section.title() + "\n" + lines(section.items(), "  "));
            add(parts, sums(section));
        });
        add(parts, String.join("\n", view.signature()));
        parts.add("-- \n" + view.seller() + "\n" + view.foot());
        if (!view.unsubscribe().isEmpty()) {
            parts.add(view.unsubscribeText() + ":\n" + view.unsubscribe());
        }
        return String.join("\n\n", parts) + "\n";
    }

    private static String sums(Section section) {
        return String.join(
                "\n",
                section.sums().stream()
                        .map(sum -> sum.label() + ": " + sum.amount())
                        .toList());
    }

    private static void add(List<String> parts, String part) {
        if (!part.isEmpty()) {
            parts.add(part);
        }
    }

    private static String lines(List<Pair> pairs, String between) {
        return String.join(
                "\n",
                pairs.stream()
                        .map(pair -> (pair.name() + between + pair.value()).stripTrailing())
                        .toList());
    }
}
