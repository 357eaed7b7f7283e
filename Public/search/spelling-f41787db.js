sitegenShard("spelling-f41787db","ÈÑ\rÂ0EQìRX€	\n‹MBx‚HÁ‘lÄo6)b1˜„Šûs¤»[1ñÀÃ–6¼4‹ë™^ü¡N3…NÓ›áø¥÷;…éKƒx•‚kN&çªŞ¦'ËU,'Ï7ÃCPKôÿñªfµ4ñ¨O@Ía?");
