require ["fileinto"];
# What a spam filter in front of this server has marked goes to Junk before a person's own rules run.
if anyof (header :is "X-Spam-Flag" "YES", header :contains "X-Spam" "Yes") {
  fileinto "Junk";
  stop;
}
