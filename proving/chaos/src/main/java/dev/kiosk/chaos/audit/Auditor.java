package dev.kiosk.chaos.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the books of a shop that came to rest, hears its customers, and names every promise that was broken. */
public final class Auditor {

    private final Books books;

    public Auditor(Books books) {
        this.books = books;
    }

    public List<Violation> audit(List<Testimony> customers) throws SQLException {
        List<Dossier> dossiers = new Archive(books).dossiers();
        List<Violation> violations = new ArrayList<>(new CustomerCheck(dossiers).check(customers));
        for (Dossier dossier : dossiers) {
            violations.addAll(OrderCheck.check(dossier));
            violations.addAll(MoneyCheck.check(dossier));
            violations.addAll(HoldCheck.check(dossier));
            violations.addAll(ToldCheck.check(dossier));
        }
        violations.addAll(StockCheck.check(books.stock()));
        violations.addAll(RestCheck.check(books));
        return violations;
    }
}
