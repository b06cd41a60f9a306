-- Whom staff have told. Secrets are derived, and in no table.
call audit('webhook_endpoint');
