sitegenShard("spelling-09401553","\rÃÉ\rÂ0Pş: („¥ìAöÄòr0·ĞI (…JÈ“Ş~CZïhK«á‡qÁùƒÛ_<qœiÁö0ãz9Ù»ÑfrOFs”`Ø‹QWÚÃ7M¢nòZ&e[[V¤ÔfÛÈZKî1qVÎ½Tù");
