package dev.kiosk.storefront.account.application;

import dev.kiosk.fn.HmacSha256;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.account.domain.SignInCode;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Codes, derived as access tokens of orders are: no database holds one, not even as a hash. */
@Component
class SignInCodes {

    private final HmacSha256 hmac;

    SignInCodes(StorefrontProperties settings) {
        this.hmac = new HmacSha256("sign-in codes " + settings.accessSecret());
    }

    SignInCode of(UUID signInId) {
        return SignInCode.of(hmac.of(signInId.toString()));
    }
}
