package dev.kiosk.storefront.account.pages;

import dev.kiosk.storefront.account.domain.Consent;
import dev.kiosk.storefront.account.domain.SavedAddress;
import dev.kiosk.storefront.web.pages.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What customers have us keep.
 *
 * @param news whether they agree to letters with news
 */
public record KeptView(List<Place> addresses, List<Said> consents, boolean news) {

    static final KeptView NOTHING = new KeptView(List.of(), List.of(), false);

    /** What is agreed to. */
    static final String NEWS = "account.news.words";

    public KeptView {
        addresses = List.copyOf(addresses);
        consents = List.copyOf(consents);
    }

    /** An address, line by line. */
    public record Place(UUID id, List<String> lines) {

        public Place {
            lines = List.copyOf(lines);
        }

        public String removal() {
            return "/account/addresses/" + id + "/removal";
        }
    }

    /**
     * What was agreed to.
     *
     * @param language of the words: BCP 47
     * @param when it was, and until when
     */
    public record Said(String words, String language, String when) {

        static Said of(Consent consent, Page page) {
            Instant ended = consent.endedAt();
            return new Said(
                    consent.words(),
                    consent.language(),
                    ended == null
                            ? page.text("account.news.since", page.time(consent.givenAt()))
                            : page.text("account.news.ended", page.time(consent.givenAt()), page.time(ended)));
        }
    }

    static KeptView of(List<SavedAddress> addresses, List<Consent> consents, Page page) {
        return new KeptView(
                addresses.stream()
                        .map(saved -> new Place(
                                saved.id(), saved.envelope().lines(page.texts().locale())))
                        .toList(),
                consents.stream().map(consent -> Said.of(consent, page)).toList(),
                consents.stream().anyMatch(Consent::holds));
    }
}
