package dev.kiosk.fn.strict;

import java.math.BigDecimal;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jdk.NumberDeserializers;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Whole numbers as JSON Schema 2020-12 has them (Core, section 4.2.3; Validation, section 6.1.1): 2.0 is 2, and 2.5 is none. */
final class WholeNumbers extends SimpleModule {

    private static final long serialVersionUID = 1L;

    WholeNumbers() {
        super("whole-numbers");
        add(int.class, BigDecimal::intValueExact);
        add(Integer.class, BigDecimal::intValueExact);
        add(long.class, BigDecimal::longValueExact);
        add(Long.class, BigDecimal::longValueExact);
    }

    @SuppressWarnings("unchecked") // what Jackson has for a type reads that type
    private <N> void add(Class<N> type, Function<BigDecimal, N> exact) {
        ValueDeserializer<N> standard = (ValueDeserializer<N>) NumberDeserializers.find(type);
        addDeserializer(type, new Reader<>(type, standard, exact));
    }

    private static final class Reader<N> extends StdScalarDeserializer<N> {

        private final ValueDeserializer<N> standard;
        private final Function<BigDecimal, N> exact;

        Reader(Class<N> type, ValueDeserializer<N> standard, Function<BigDecimal, N> exact) {
            super(type);
            this.standard = standard;
            this.exact = exact;
        }

        @Override
        public N deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
                try {
                    return exact.apply(parser.getDecimalValue());
                } catch (ArithmeticException _) {
                    // it is none: the standard says so
                }
            }
            return standard.deserialize(parser, context);
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            return standard.getNullValue(context);
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return standard.getAbsentValue(context);
        }
    }
}
