<#import "plain.txt.ftl" as plain>
<@plain.head variables.kicker!words["fact-sheet"]/>
<@plain.addressee/>
<#if variables.lede??>
<@wrap>${variables.lede}</@wrap>

</#if>
<@plain.parts/>
<@plain.notesAndSources/>
<@plain.foot/>
