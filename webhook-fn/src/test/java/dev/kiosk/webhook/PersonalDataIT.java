package dev.kiosk.webhook;

import dev.kiosk.fn.testing.PersonalDataContract;

class PersonalDataIT extends PersonalDataContract {

    @Override
    protected String function() {
        return "webhook-fn";
    }
}
