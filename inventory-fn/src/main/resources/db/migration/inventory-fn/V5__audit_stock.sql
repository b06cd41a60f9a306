-- What staff change of the stock; the books say why.
call audit('stock', 'changed_at');
call audit('stock_adjustment');
