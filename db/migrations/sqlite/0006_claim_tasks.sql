ALTER TABLE `sandbox_cases` ADD `attempt_id` text;
ALTER TABLE `sandbox_cases` ADD `place` integer;
ALTER TABLE `sandbox_cases` ADD `counted` text;
CREATE UNIQUE INDEX `sandbox_cases_task` ON `sandbox_cases` (`attempt_id`,`place`);
