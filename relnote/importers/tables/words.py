"""Words in names of columns by what they say (`Role`): as `plain_name` gives them, without blanks, signs and case."""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    "name": "name names called who",
    "tier": "tier",
    "full": "full complete display displayed formatted displayas",
    "first": "first given fore forename christian givenname firstname fname",
    "middle": "middle",
    "last": "last family surname lastname familyname lname sur",
    "maiden": "maiden birthname",
    "title": "title",
    "prefix": "prefix salutation honorific courtesytitle",
    "suffix": "suffix",
    "nick": "nick nickname alias",
    "sound": "phonetic yomi pronunciation",
    "organisation": "company organization organisation org employer firm institution",
    "unit": "department dept division",
    "job": "job position role occupation jobtitle designation",
    "email": "email emails mail mails emailaddress",
    "phone": "phone phones telephone tel phonenumber landline",
    "mobile": "mobile cell cellular cellphone handphone",
    "fax": "fax telefax",
    "pager": "pager beeper",
    "car": "car",
    "radio": "radio",
    "callback": "callback",
    "isdn": "isdn",
    "tty": "tty tdd ttytdd",
    "home": "home private personal",
    "work": "work business office",
    "other": "other alternate alternative",
    "main": "main primary preferred default",
    "second": "second secondary additional",
    "address": "address addresses",
    "street": "street streetaddress",
    "city": "city town locality suburb",
    "region": "state region province county stateprovince",
    "postcode": "zip postcode zipcode postalcode postal",
    "country": "country countryregion countryorregion",
    "pobox": "pobox postofficebox",
    "birth": "birth birthday birthdate dob dateofbirth bday born bdate",
    "anniversary": "anniversary",
    "wedding": "wedding",
    "year": "year",
    "month": "month",
    "day": "day",
    "about": "note notes remark remarks comment comments description memo about bio additionalinfo "
    "additionalinformation background furtherinformation",
    "tag": "tag tags group groups membership groupmembership category categories keyword keywords labels lists",
    "url": "website websites web page webpage homepage url site webaddress blog",
    "service": "linkedin twitter facebook instagram xing skype aim icq jabber msn yahoo gtalk googletalk qq xmpp "
    "messenger telegram signal whatsapp mastodon matrix gadugadu imaddress screen handle handles instantmessaging "
    "im chat github bluesky threads wechat",
    "person": "assistant assistants manager managers spouse partner child children referred referredby mother father",
    "kind": "type",
    "label": "label",
    "value": "value",
    "identity": "id uid uuid guid recordid contactid",
    "zone": "timezone zone",
    "account": "account",
    "date": "date",
    "fill": "of the s no number contact person property profile contacts code mr information info and at user primarycontact mailing",
}

OTHER_LANGUAGES: dict[str, str] = {
    "name": "naam nome nombre nom namn navn nimi imię имя nazwa název isim adsoyad adısoyadı név 名前 氏名 姓名 이름 성명 "
    "фио ім'я meno όνομα ονομα ansprechpartner ansprechpartnerin ansprechperson kontaktperson",
    "full": "显示名 표시명 apresentar näytettävä afficher mostrar näyttö zobrazované zobrazené vollständiger vollständig anzeigename angezeigter anzeige complet completo visning vis mostrado mostrada "
    "näyttönimi volledige weergave weergavenaam visningsnamn visningsnavn visad fullständigt fulde fullt полное "
    "отображаемое краткое 表示名 显示名称 顯示名稱 표시 pantalla pełne pełna wyświetlana zobrazované görünen teljes "
    "visualizzato completa exibição apresentado",
    "first": "ilk ilkadı krstné meno meno vorname vornamen rufname prénom prenom prénoms nombredepila nomedibattesimo nomepróprio primeironome "
    "voornaam voornamen fornavn förnamn förnamnet etunimi imie imiona jméno křestní keresztnév keresztneve utónév ad adı "
    "name(given) 名 名字 기본이름 имена ім'я primeiro primernombre",
    "middle": "nomedomeio meio stredné отчество ミドル ミドルネーム middelste mellem mellomnavn mellannamn tussenvoegsel toinennimi zweiter "
    "segundonombre secondonome segundonome deuxièmeprénom drugieimię prostřední középső mellemnavn weiterevornamen "
    "中间名 中間名 중간이름",
    "last": "últimonome último priezvisko nachname nachnamen zuname familienname nomdefamille apellido apellidos cognome sobrenome apelido achternaam "
    "familienaam efternavn etternavn efternamn sukunimi nazwisko příjmení фамилия прізвище vezetéknév vezetékneve "
    "családnév soyad soyadı 姓 姓氏 苗字 성",
    "maiden": "geburtsname mädchenname девичья panieńskie",
    "title": "titel titre título titolo titulo tytuł titul 肩書き 頭銜 başlık unvan",
    "prefix": "anrede akademischertitel обращение aanhef tiltale tilltal civilité tratamiento tratamento zwrot oslovení "
    "przedrostek 称谓 稱謂 호칭",
    "suffix": "namenszusatz suffixe sufijo suffisso sufixo achtervoegsel суффикс 敬称 suffiks przyrostek přípona utótag "
    "后缀 後綴 sonek",
    "nick": "呢称 애칭 rumuz pseudo 別名 przydomek prezývka přezdívka spitzname surnom apodo soprannome alcunha bijnaam kælenavn smeknamn lempinimi pseudonim přezdívka "
    "псевдоним прозвище ニックネーム 昵称 暱稱 별명 kallenavn kaldenavn becenév takmaad roepnaam",
    "sound": "フリガナ ふりがな よみがな 読み 拼音 注音",
    "organisation": "组织 組織 회사명 spoločnosť organizácia järjestö spoločnosť firma firmenname unternehmen société societe entreprise empresa organización azienda società "
    "organizzazione organização bedrijf organisatie virksomhed firmanavn företag foretag yritys organisaatio "
    "przedsiębiorstwo společnost organizace организация организации компания 会社名 会社 公司 单位 單位 회사 조직 şirket "
    "kurum cég vállalat szervezet kunde kunden kundenname betrieb bedrijfsnaam bedrift organisasjon compañía compania ditta",
    "unit": "setor departament reparto oddelenie úsek abteilung département service departamento dipartimento reparto afdeling avdelning avdeling osasto dział "
    "oddělení отдел 部署 部門 部门 부서 bölüm osztály",
    "job": "yrke beroep qualifica profession pracovnápozícia funktion position stelle poste fonction puesto cargo functie funktie stilling befattning ammatti ammattinimi "
    "tehtävänimike stanowisko pozice должность 役職 職務 职位 职务 職位 職稱 직책 직위 görev beosztás professione mansione "
    "jobtitel stillingsbetegnelse função",
    "email": "mail電子 電子メールアドレス eposta elektronikposta adresseélectronique électronique электроннойпочты elektroninen электронной courriel mél messagerie correo correoelectrónico correoelectronico correos posta poczta почта почты "
    "элпочты электроннаяпочта электроннойпочты sähköposti sähköpostiosoite epost eposta epostadresse e-mailadres "
    "電子メール メール 邮件 电子邮件 邮箱 電子郵件 이메일 전자메일 postaelettronica correioeletrônico correioelectrónico",
    "phone": "fone telefón telefonu telefon téléphone tél teléfono teléfonos telefono telefone telefoon telefonnr telefonnummer puhelin "
    "puhelinnumero телефон телефона 電話 电话 전화 전화번호 rufnummer festnetz ligne fijo fisso telefonszám",
    "mobile": "移动 komórkowego komórkowy 行動 сотового сотовый mobilný handy mobil mobiltelefon mobilfunk móvil celular cellulare telemóvel mobiel mobiele gsm matkapuhelin "
    "komórka komórkowy мобильный моб сотовый переносной 携帯 携帯電話 手机 移动 行動電話 휴대폰 휴대전화 portable "
    "ceptelefonu cep móviles",
    "fax": "faksu faksı 傳真 faksin факса télécopie télécopieur telefaks faks faxnr faxnummer факс ファックス 传真 傳真 팩스 faksi belgegeçer",
    "pager": "寻呼机 传呼 呼叫 çağrıcihazı 호출기 hakulaitteen пейджера radiomessagerie récepteurderadiomessagerie récepteur radiomessagerie buscapersonas пейджер ポケットベル 呼机 呼叫器 "
    "personsøger personsökare hakulaite cercapersone semafoon",
    "car": "汽車 auto autotelefon autotelefoon voiture машине вмашине 自動車 coche biltelefon bil autopuhelin",
    "radio": "radiotelefon radiotelefoon radioteléfono радиотелефон 無線",
    "callback": "rückruf rückmeldung rappel терugbellen terugbellen обратныйвызов コールバック devolucióndellamada",
    "isdn": "rnis",
    "tty": "telefonfürhörbehinderte teksttelefoon",
    "home": "住家 居住 ab abitazione hem kişisel 個人 个人 personlig persoonlijke persoonlijk osobista личная муж residenza residencia residência dom domov osobista osobný domu privat private privé privee privée domicile personnel personnelle particular casa domicilio personale "
    "residencial thuis huis hjem hjemme hem bostad koti kodin домашний домашняя дом ev otthon 自宅 家庭 家 住宅 집 자택 "
    "domowy dom domácí piso bolig",
    "work": "商務 商务 勤務先 uff arbejds arbets 公司所在 工作所在地 pracy firmowa службы служ служебная iş comercial ビジネス профессиональн biuro práca práce pracovný lavoro casinotrabalho comercial pracovná geschäftlich dienstlich arbeit büro beruflich bureau professionnel professionnelle travail trabajo oficina "
    "lavoro ufficio trabalho comercial escritório werk zakelijk arbejde arbeids arbete työ työpaikan рабочий рабочая раб "
    "iş munka 勤務先 工作 单位电话 직장 służbowy praca práce kantoor kontor",
    "other": "別の iná iné iný weitere weiterer weiteres weiteren sonstige andere anderes ander autre otro otra otros altro altra outro "
    "outra andet anden annan annat muu inny další другой другая その他 其他 其它 기타 diğer egyéb",
    "main": "第一 eerste podstawowy podstawowa 代表 primário primario primária primaria hlavný osnovnoy haupt primär primäre principal principale hoofd primær primärt ensisijainen główny hlavní основной "
    "основная 通常 主 主要 기본 birincil elsődleges primaire prioritaire",
    "second": "tweede dodatkowy 次要 备用 추가 secondaria вторая secundário альтернативный sekundär sekundäre zweite secondaire secondario secundario secundaria secundaire sekundær sekundærmail "
    "toissijainen второй дополнительный drugi ikincil másodlagos deuxième segundo secundário weiterevorname",
    "address": "アドレス 住址 adress cím indirizzi adresse adressen dirección direccion indirizzo endereço adres adress osoite адрес адреса 地址 주소 住所 "
    "cím adrese anschrift morada",
    "street": "gatuadress cadde  strasse rue calle via rua straat gade gata gate katu katuosoite ulica улица sokak utca 番地 街道 街 "
    "hausnummer strassehausnummer lähiosoite",
    "city": "市鎮 市区町村 市县 miejscowość mesto obec ort stadt wohnort ville ciudad città cittá localidad cidade localidade plaats woonplaats by stad poststed "
    "kaupunki miasto město город 市町村 市 城市 市縣 도시 şehir város",
    "region": "縣市 省自治区直辖市 省市自治区 område bölge okres штат oblasť krajoblasť bundesland kanton bundeslandkanton département dép dépt dépregion dep provincia provinciaoestado estado "
    "stato regione provincie stat delstat lääni województwo kraj область регион 都道府県 省 州 시도 il ilçe megye "
    "dépregión région état land/kanton",
    "postcode": "kod pocztowy kodpocztowy cappostale plz postleitzahl codepostal cp códigopostal codigopostal cap cep postcode postnummer postnr postinumero "
    "kodpocztowy psč индекс почтовыйкод почтовыйиндекс 郵便番号 邮政编码 邮编 郵遞區號 우편번호 irányítószám postakodu",
    "country": "國家地區 国家地区 landområde 国または地域 państwo ülkebölge nazione nazioneregione krajina krajinaoblasť krajregion regiãopaís paísregião krajina land landregion pays paysrégion país paísoregión paese regiooland landregio país/region maa kraj země "
    "страна странаилирегион 国地域 国 国家 國家 국가 ülke ország",
    "pobox": "postfach bp boîtepostale apartadopostal apartado casellapostale caixapostal postbus postbusnummer "
    "почтовыйящик postboks postilokero 住所私書箱 私書箱 邮箱号",
    "birth": "geboorte 誕生 出生 narodeniny syntymä urodzenia geburtstag geburtsdatum geboren naissance datedenaissance nacimiento fechadenacimiento cumpleaños "
    "compleanno nascita datadinascita nascimento datadenascimento verjaardag geboortedatum fødselsdag fødselsdato "
    "födelsedag födelsedatum syntymäpäivä syntymäaika urodziny dataurodzenia narozeniny datumnarození деньрождения "
    "датарождения рождения 誕生日 生年月日 生日 出生日期 생일 생년월일 doğumgünü doğumtarihi születésnap születésidátum "
    "geburts fødsels födelse",
    "feast": "anniversaire aniversário",
    "anniversary": "mærkedag yıldönümü výročie jahrestag hochzeitstag aniversario anniversario specialedatum trouwdag årsdag jubilæum vuosipäivä "
    "rocznica výročí годовщина 記念日 纪念日 紀念日 기념일 evlilikyıldönümü évforduló specialdatum aniversáriodecasamento",
    "wedding": "mariage mariageoufête casamento",
    "year": "年份 vuosi jahr année año anno ano jaar år vuosi rok год 年 yıl év",
    "month": "月份 kuukausi monat mois mes mese mês maand måned månad kuukausi miesiąc měsíc месяц 月 ay hónap",
    "day": "tag jour día giorno dia dag päivä dzień den день 日 gün nap",
    "about": "記事 註解 注释 uwagi aantekeningen anotações informações informacje poznámka info notiz notizen anmerkung anmerkungen bemerkung bemerkungen kommentar kommentare beschreibung notas nota "
    "noter notat notater remarques remarque observaciones osservazioni observações notities opmerkingen bemærkninger "
    "anteckningar muistiinpanot lisätiedot notatki poznámky заметки примечания 備考 メモ 备注 備註 메모 notlar megjegyzés "
    "megjegyzések notatka",
    "tag": "類別 gruppe gruppen schlagwort schlagworte stichwort stichwörter kategorie kategorien groupe groupes catégorie "
    "catégories motsclés etiqueta etiquetas grupo grupos categoría categorías categoria categorias gruppo gruppi "
    "etichette groep groepen categorie categorieën trefwoorden kategori kategorier luokka luokat ryhmä grupa grupy "
    "kategoria kategorien категории категория группы 分類 グループ 类别 分类 分組 標籤 标签 범주 그룹 kategoriler "
    "kategóriák ключевыеслова キーワード",
    "url": "stronasieciweb strona stránka webové webseite webauftritt webadresse siteweb pageweb páginaweb paginaweb página pagina sitioweb sitoweb stránka "
    "hjemmeside webbsida webbplats verkkosivu kotisivu strona stronawww веб страница вебстраница сайт ウェブ ページ webページ "
    "网页 网站 網頁 웹페이지 siteinternet webpagina weblap",
    "person": "assistent assistenten assistente assistente assistant(e) помощник помощника 秘書 助理 비서 vorgesetzten "
    "manager gerente chef director leder chef руководитель マネージャー partner ehepartner conjoint conjointe супруг супруга "
    "配偶者 cónyuge coniuge cônjuge echtgenoot kinder enfants hijos figli filhos børn barn дети 子供 lapset",
    "kind": "typ tipo тип tyyppi 種類 类型 類型 유형 soort tür",
    "identity": "kennung",
    "zone": "zeitzone fuseau fuseauhoraire zonahoraria fusoorario tijdzone часовойпояс タイムゾーン 时区",
    "account": "konto compte cuenta conto conta счет アカウント",
    "fill": "番号 の 號碼 号码 數 adı 所在 所在地 所在地的 的 rad op werkgever der die das des den de la le les l du d el los las del della dello di do da dos das en van het voor et und y "
    "e na por pour für a à al эл по nr nummer numéro numero número номер numer číslo ド の di o",
}
