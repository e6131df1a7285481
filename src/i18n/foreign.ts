/*
 * What a question in a language that no answer is written in is told in that language: that it is not read, who may translate,
 * where to read English, and whom to call. Each sentence says what the entries `sprog` and `mitid-support` say; change both.
 */

/** Paragraphs by ISO 639-1; `other` is in English. */
export const foreign = {
  de: [
    'Ich kann nur auf Dänisch und Englisch antworten. Bitte schreiben Sie Ihre Frage auf Dänisch oder Englisch.',
    'Jemand, dem Sie vertrauen, darf für Sie übersetzen. Die Person muss aber wegschauen, wenn Sie Benutzer-ID, PIN-Code oder Passwort eingeben, und darf Ihr MitID nicht benutzen.',
    'Die Seite mitid.dk gibt es auf Dänisch, Englisch und Grönländisch. Die englischen Seiten beginnen mit mitid.dk/en-gb.',
    'MitID Support hat die Telefonnummer 33 98 00 10. Rufen Sie selbst an, fragen Sie, ob dort Englisch gesprochen wird, und nennen Sie niemals Ihre Codes.',
    'Benutzt vielleicht jemand anders Ihr MitID? MitID Support kann es sperren. Sie können es auch selbst auf mitid.dk oder in der App sperren.',
  ],
  pl: [
    'Mogę odpowiadać tylko po duńsku i po angielsku. Napisz swoje pytanie po duńsku lub po angielsku.',
    'Może tłumaczyć ktoś, komu ufasz. Ta osoba musi jednak odwrócić wzrok, gdy wpisujesz identyfikator użytkownika, kod PIN lub hasło, i nie może używać Twojego MitID.',
    'Strona mitid.dk jest po duńsku, angielsku i grenlandzku. Strony po angielsku zaczynają się od mitid.dk/en-gb.',
    'MitID Support ma numer telefonu 33 98 00 10. Zadzwoń samodzielnie, zapytaj, czy mówią po angielsku, i nigdy nie podawaj swoich kodów.',
    'Może ktoś inny używa Twojego MitID? MitID Support może je zablokować. Możesz też zablokować je samodzielnie na mitid.dk lub w aplikacji.',
  ],
  uk: [
    'Я можу відповідати лише данською та англійською. Напишіть, будь ласка, своє запитання данською або англійською.',
    'Перекладати може людина, якій ви довіряєте. Але вона повинна відвернутися, коли ви вводите ідентифікатор користувача, PIN-код або пароль, і не може користуватися вашим MitID.',
    'Сайт mitid.dk є данською, англійською та гренландською мовами. Англійські сторінки починаються з mitid.dk/en-gb.',
    'Телефон MitID Support: 33 98 00 10. Телефонуйте самі, запитайте, чи розмовляють там англійською, і нікому не кажіть свої коди.',
    'Можливо, вашим MitID користується хтось інший? MitID Support може його заблокувати. Ви також можете заблокувати його самі на mitid.dk або в застосунку.',
  ],
  ar: [
    'أستطيع الإجابة بالدنماركية والإنجليزية فقط. من فضلك اكتب سؤالك بالدنماركية أو الإنجليزية.',
    'يمكن لشخص تثق به أن يترجم لك. لكن يجب أن ينظر بعيدًا عندما تكتب معرّف المستخدم أو رمز PIN أو كلمة المرور، ولا يجوز له استخدام MitID الخاص بك.',
    'موقع mitid.dk متاح بالدنماركية والإنجليزية والغرينلاندية. تبدأ الصفحات الإنجليزية بـ mitid.dk/en-gb.',
    'رقم هاتف MitID Support هو 33 98 00 10. اتصل بنفسك، واسأل إن كانوا يتحدثون الإنجليزية، ولا تذكر رموزك لأحد أبدًا.',
    'هل يستخدم شخص آخر MitID الخاص بك؟ يستطيع MitID Support حظره. ويمكنك أيضًا حظره بنفسك على mitid.dk أو في التطبيق.',
  ],
  tr: [
    'Yalnızca Danca ve İngilizce cevap verebiliyorum. Lütfen sorunuzu Danca veya İngilizce yazın.',
    'Güvendiğiniz biri sizin için çeviri yapabilir. Ancak siz kullanıcı kimliğinizi, PIN kodunuzu veya şifrenizi yazarken başka tarafa bakmalı ve sizin MitID’nizi kullanmamalıdır.',
    'mitid.dk sitesi Danca, İngilizce ve Grönlandca dillerindedir. İngilizce sayfalar mitid.dk/en-gb ile başlar.',
    'MitID Support’un telefon numarası 33 98 00 10. Kendiniz arayın, İngilizce konuşup konuşmadıklarını sorun ve kodlarınızı asla söylemeyin.',
    'MitID’nizi başka biri mi kullanıyor? MitID Support onu engelleyebilir. mitid.dk sitesinde veya uygulamada kendiniz de engelleyebilirsiniz.',
  ],
  fa: [
    'من فقط می‌توانم به دانمارکی و انگلیسی پاسخ بدهم. لطفاً سؤال خود را به دانمارکی یا انگلیسی بنویسید.',
    'کسی که به او اعتماد دارید می‌تواند برای شما ترجمه کند. اما وقتی شناسهٔ کاربری، کد PIN یا رمز عبور خود را می‌نویسید، باید نگاهش را برگرداند و نباید از MitID شما استفاده کند.',
    'سایت mitid.dk به زبان‌های دانمارکی، انگلیسی و گرینلندی است. صفحه‌های انگلیسی با mitid.dk/en-gb شروع می‌شوند.',
    'شمارهٔ تلفن MitID Support این است: 33 98 00 10. خودتان تماس بگیرید، بپرسید که آیا انگلیسی صحبت می‌کنند، و هرگز کدهای خود را به کسی نگویید.',
    'آیا کس دیگری از MitID شما استفاده می‌کند؟ MitID Support می‌تواند آن را مسدود کند. خودتان هم می‌توانید آن را در mitid.dk یا در برنامه مسدود کنید.',
  ],
  ro: [
    'Pot răspunde doar în daneză și în engleză. Scrie întrebarea ta în daneză sau în engleză.',
    'Cineva în care ai încredere poate traduce pentru tine. Dar trebuie să se uite în altă parte când scrii ID-ul de utilizator, codul PIN sau parola și nu are voie să folosească MitID-ul tău.',
    'Site-ul mitid.dk este în daneză, engleză și groenlandeză. Paginile în engleză încep cu mitid.dk/en-gb.',
    'MitID Support are numărul de telefon 33 98 00 10. Sună chiar tu, întreabă dacă vorbesc engleza și nu spune niciodată codurile tale.',
    'Folosește altcineva MitID-ul tău? MitID Support îl poate bloca. Îl poți bloca și tu pe mitid.dk sau în aplicație.',
  ],
  other: [
    'I can only answer in Danish and English. Please write your question in Danish or English.',
    'Someone you trust may translate for you. But they must look away when you type your user ID, PIN code or password, and must not use your MitID.',
    'The website mitid.dk is in Danish, English and Greenlandic. The English pages begin with mitid.dk/en-gb.',
    'MitID Support has the phone number 33 98 00 10. Make the call yourself, ask whether they speak English, and never tell them your codes.',
    'Is somebody else using your MitID? MitID Support can block it. You can also block it yourself on mitid.dk or in the app.',
  ],
} as const;
