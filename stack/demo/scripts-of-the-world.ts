import { type DemoMessage, daysAgo, demoMessageId } from "./demo-message.ts";
import { demoAccounts, person } from "./people.ts";

const written: { who: string; days: number; time: string; subject: string; text: string; html?: string }[] = [
  {
    who: "tokyo",
    days: 58,
    time: "01:20",
    subject: "苔庭のご見学について",
    text: "アリス様\n\n先日はご連絡をいただき、ありがとうございました。苔庭の見学は十一月が最も美しい季節です。雨の翌朝にお越しいただければ、苔がいちばん鮮やかに見えます。\n\nご都合のよい日をお知らせください。駅までお迎えに参ります。\n\n佐藤 美咲",
  },
  {
    who: "tokyo",
    days: 11,
    time: "02:05",
    subject: "Re: 苔庭のご見学について",
    text: "アリス様\n\n十四日の朝九時、承知いたしました。傘と、滑りにくい靴をお持ちください。庭師の田中もご一緒いたします。🍵\n\n佐藤",
  },
  {
    who: "cairo",
    days: 66,
    time: "13:40",
    subject: "حديقة السطح في المدينة القديمة",
    text: "عزيزتي أليس،\n\nأرفقت لك رأيي في نباتات السطح: الياسمين وإكليل الجبل يتحملان الشمس، أما الورد فيحتاج إلى ظل بعد الظهر. هل يمكن أن نتحدث يوم الأحد؟\n\nمع أطيب التحيات،\nليلى",
    html: '<div dir="rtl" style="font-family: serif; font-size: 18px"><p>عزيزتي أليس،</p><p>أرفقت لك رأيي في نباتات السطح: الياسمين وإكليل الجبل يتحملان الشمس، أما الورد فيحتاج إلى ظل بعد الظهر. هل يمكن أن نتحدث يوم الأحد؟</p><p>مع أطيب التحيات،<br>ليلى</p></div>',
  },
  {
    who: "petersburg",
    days: 27,
    time: "08:15",
    subject: "Сирень и семена",
    text: "Дорогая Алиса!\n\nСемена дошли, все до единого пакетика. Сирень обрезали в этом году сразу после цветения, как Вы советовали, и посмотрим, что она ответит весной.\n\nПриезжайте в белые ночи: сад тогда не спит.\n\nАнна",
  },
  {
    who: "athens",
    days: 0,
    time: "05:30",
    subject: "Ο κήπος κάτω από την ελιά",
    text: "Αγαπητή Αλίκη,\n\nη παλιά ελιά έβγαλε νέα κλαδιά εκεί όπου κόψαμε πέρυσι. Σου στέλνω φωτογραφία μόλις σταματήσει ο αέρας.\n\nΜε αγάπη,\nΕλένη 🌿",
  },
  {
    who: "friend",
    days: 5,
    time: "22:22",
    subject: "🐐🐐🐐",
    text: "The goat has its own account now. 2,400 followers. You have 31. I am only saying. 😇\n\nN.",
  },
];

/** Mail in Japanese, Arabic, Russian and Greek, and some in pictures. */
export function writeScriptsOfTheWorld(now: Date): DemoMessage[] {
  return written.map(({ who, days, time, subject, text, html }, index) => {
    const from = person(who);
    const earlier = written.findIndex((other) => `Re: ${other.subject}` === subject);
    return {
      mailbox: "INBOX",
      date: daysAgo(now, days, time),
      flags: days > 6 ? ["\\Seen"] : [],
      from,
      to: [demoAccounts.alice],
      subject,
      messageId: demoMessageId(`world-${index + 1}`, from),
      ...(earlier >= 0 && { references: [demoMessageId(`world-${earlier + 1}`, from)] }),
      text: `${text}\n`,
      ...(html && { html }),
    };
  });
}
