package dev.kiosk.storefront.address.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** How addresses of a country are made: a line of {@code formats.tsv}. */
public final class AddressFormat {

    /** Of a country that nobody has said: what most have is needed. */
    static final AddressFormat UNKNOWN = parse("ZZ\t%N%n%O%n%A%n%Z %C\t\tACZ\tprovince postal city\t\t\t");

    private final String[] columns;
    private final List<Region> regions;
    private final Postcodes postcodes;

    private AddressFormat(String[] columns) {
        this.columns = columns;
        this.regions = columns[7].isEmpty()
                ? List.of()
                : Arrays.stream(columns[7].split("~", -1)).map(Region::parse).toList();
        this.postcodes = new Postcodes(columns[0], columns[5], columns[6]);
    }

    static AddressFormat parse(String line) {
        return new AddressFormat(line.split("\t", -1));
    }

    /** What became of what was typed. */
    public record Checked(Address address, List<Fault> faults) {

        public Checked {
            faults = List.copyOf(faults);
        }
    }

    /** The parts in the order in which they are asked for, those of a line together. */
    public List<List<AddressPart>> rows() {
        List<List<AddressPart>> rows = new ArrayList<>();
        for (String line : latin().split("%n", -1)) {
            List<AddressPart> row = Arrays.stream(AddressPart.values())
                    .filter(part -> line.indexOf("%" + part.letter()) >= 0)
                    .sorted((one, other) -> line.indexOf("%" + one.letter()) - line.indexOf("%" + other.letter()))
                    .toList();
            if (!row.isEmpty()) {
                rows.add(row);
            }
            if (row.contains(AddressPart.LINE1)) {
                rows.add(List.of(AddressPart.LINE2));
            }
        }
        return List.copyOf(rows);
    }

    public boolean has(AddressPart part) {
        return part == AddressPart.LINE2 || latin().indexOf("%" + part.letter()) >= 0;
    }

    public boolean needs(AddressPart part) {
        return columns[3].indexOf(part.letter()) >= 0;
    }

    /** Of a part that is called differently by country: {@code state}, {@code zip}, {@code suburb} and the like. */
    public String kind(AddressPart part) {
        String[] kinds = columns[4].split(" ", -1);
        return switch (part) {
            case REGION -> kinds[0];
            case POSTCODE -> kinds[1];
            case CITY -> kinds[2];
            case LINE1, LINE2 -> "";
        };
    }

    /** Empty where it has none, or nobody knows them. */
    public List<Region> regions() {
        return regions;
    }

    /** By its code or one of its names. */
    public Optional<Region> region(String typed) {
        return typed.isEmpty()
                ? Optional.empty()
                : regions.stream().filter(region -> region.isCalled(typed)).findFirst();
    }

    /** A postcode; empty where there are none. */
    public String example() {
        return postcodes.example();
    }

    /** In the country's form, with the region that the postcode tells where none was given. */
    public Checked check(Address typed) {
        List<Fault> faults = new ArrayList<>();
        Stream.of(AddressPart.LINE1, AddressPart.CITY, AddressPart.POSTCODE)
                .filter(part -> needs(part) && part.of(typed).isEmpty())
                .forEach(part -> faults.add(new Fault(part, "is missing")));
        Address address = new Address(
                typed.line1(),
                typed.line2(),
                typed.city(),
                region(typed, faults),
                postcode(typed, faults),
                typed.country());
        checkThatTheyAgree(address, faults);
        return new Checked(address, faults);
    }

    private String postcode(Address typed, List<Fault> faults) {
        if (typed.postcode().isEmpty()) {
            return "";
        }
        return postcodes.read(typed.postcode()).orElseGet(() -> {
            faults.add(new Fault(
                    AddressPart.POSTCODE, "is no postcode of " + typed.country() + ", such as " + postcodes.example()));
            return typed.postcode();
        });
    }

    private String region(Address typed, List<Fault> faults) {
        if (typed.region().isEmpty()) {
            String told = regionOf(typed.postcode());
            if (told.isEmpty() && needs(AddressPart.REGION)) {
                faults.add(new Fault(AddressPart.REGION, "is missing"));
            }
            return told;
        }
        Optional<Region> known = region(typed.region());
        if (known.isEmpty() && !regions.isEmpty()) {
            faults.add(new Fault(AddressPart.REGION, "is no " + kind(AddressPart.REGION) + " of " + typed.country()));
        }
        return known.map(Region::code).orElse(typed.region());
    }

    /** The code of the only region with such postcodes; empty where that cannot be told. */
    public String regionOf(String postcode) {
        String given = postcodes.read(postcode).orElse("");
        List<Region> possible =
                regions.stream().filter(region -> region.hasPostcode(given)).toList();
        return needs(AddressPart.REGION) && possible.size() == 1
                ? possible.getFirst().code()
                : "";
    }

    private void checkThatTheyAgree(Address address, List<Fault> faults) {
        if (faults.isEmpty() && needs(AddressPart.POSTCODE) && needs(AddressPart.REGION)) {
            region(address.region())
                    .filter(region -> region.hasPostcodes() && !region.hasPostcode(address.postcode()))
                    .ifPresent(region -> faults.add(new Fault(
                            AddressPart.POSTCODE, "is none of " + region.latin() + ", " + address.country())));
        }
    }

    String latin() {
        return columns[2].isEmpty() ? columns[1] : columns[2];
    }

    String local() {
        return columns[1];
    }

    @Override
    public String toString() {
        return "AddressFormat[" + Objects.requireNonNull(columns[0]) + "]";
    }
}
