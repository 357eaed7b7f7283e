sitegenShard("sizes-29bb5071","MJ\nB1kบt~ฦüผ๗?ฏiiา$$4๒{KCÿ?V-Iz']ภ:ฺ๑v{JGแ๙r-UหbÛp๙q#ึlf@ณ4จึ•ึj3ซuฬ๗ำ๏7=ง๗ว");
