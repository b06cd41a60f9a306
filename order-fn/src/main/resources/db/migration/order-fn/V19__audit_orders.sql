-- What staff change of orders, their goods and their money, and of dead letters, without what would pay or tell of somebody.
call audit('orders', 'payment_token');
call audit('fulfilment');
call audit('parcel');
call audit('goods_return');
call audit('requested_return');
call audit('payment', 'action_url');
call audit('earlier_payment', 'token,action_url');
call audit('refund');
call audit('bank_transfer');
call audit('bank_transfer_back');
call audit('dead_letter', 'event,headers,body,error');
