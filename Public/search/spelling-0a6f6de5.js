sitegenShard("spelling-0a6f6de5","\rรÛ\rย0Pฎ)ฐยc‘ะXQ๋FIü‘þ•M€I`&กG:๛\rึ;ฺาช๛ก?p{ใ=๑?,ธ^Nþ๎ิ\\nษ)Gqอั4)jT”}ตฌnRอ๖#k-pgๅÜJ•ÿ");
