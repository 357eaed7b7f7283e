sitegenShard("spelling-4d2abab9","Èá	Â0†a¿´µ¸Au³ILÄÜ]ÿf“B³“´øşyà½œà:×8»£a8ìüĞ°À7L+nş¾!†ks\r~z‡\\‰)fÒ2³XRyhâ¢)Zz)}\nqö?Æ¢Ê¹ò%5Ò");
