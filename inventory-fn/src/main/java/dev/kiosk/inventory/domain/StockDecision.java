package dev.kiosk.inventory.domain;

import dev.kiosk.contracts.StockLine;
import java.util.List;

/** Whether an order gets its lines: all of them, or none. */
public sealed interface StockDecision {

    /** By SKU; with what was left of it. */
    List<StockLine> lines();

    /** Every line is held. */
    record Reserved(List<StockLine> lines) implements StockDecision {

        public Reserved {
            lines = List.copyOf(lines);
        }
    }

    /** Nothing is held: these lines fell short, each with what was asked for and what there was. */
    record Rejected(List<StockLine> lines) implements StockDecision {

        public Rejected {
            lines = List.copyOf(lines);
        }
    }
}
