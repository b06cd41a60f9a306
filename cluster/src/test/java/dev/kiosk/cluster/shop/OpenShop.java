package dev.kiosk.cluster.shop;

import dev.kiosk.cluster.platform.Evidence;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Tests that go to the one shop that is open; it is installed for the first of them, and gone after the last. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({OpenShop.Opening.class, Evidence.class})
public @interface OpenShop {

    /** Hands the shop to who asks for one. */
    final class Opening implements ParameterResolver {

        private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(OpenShop.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Shop.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(OURS)
                    .computeIfAbsent(Shop.class, any -> new Opened(), Opened.class)
                    .shop();
        }
    }

    /** The shop, or why there is none: nobody tries twice. */
    final class Opened implements AutoCloseable {

        private @Nullable Shop shop;
        private @Nullable Throwable failure;

        Opened() {
            try {
                shop = Shop.open();
            } catch (RuntimeException | AssertionError e) {
                failure = e;
            }
        }

        Shop shop() {
            if (shop == null) {
                throw new IllegalStateException("there is no shop", failure);
            }
            return shop;
        }

        @Override
        public void close() {
            if (shop != null) {
                shop.close();
            }
        }
    }
}
