ALTER TABLE `item_uses` ADD `misconception` text;
