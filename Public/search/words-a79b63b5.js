sitegenShard("words-a79b63b5","5\rÁA€0@X0úJ{0ÜzÐ×ë)¢@’*¿ô0¤náéF@ÀÇ;ê®>gõ5úYëïÏ€³Èlcƒž…W(¡€;Ìëpyè\"Dº");
