-- What staff change of the catalogue, of what prices are made by, and of the shop's face.
call audit('product', 'sort_name');
call audit('former_slug');
call audit('variant');
call audit('list_price');
call audit('sale_price');
call audit('category', 'products');
call audit('promotion');
call audit('shipping_method');
call audit('tax_rule');
call audit('shop_version');
call audit('shop_logo', 'content');
