<#import "plain.txt.ftl" as plain>
<@plain.head variables.kicker!closing.responsible/>
<@plain.addressee/>
<#if variables.lede??>
<@wrap>${variables.lede}</@wrap>

</#if>
<@plain.parts/>
<#if variables.action?? || variables["action-title"]??>
<@plain.heading variables["action-title"]!""/>
<#if variables.action??>
<@wrap>${variables.action}</@wrap>

</#if>
</#if>
<#if variables.more?? || closing.url??>
<@wrap>${say("labelled", {"label": words.more, "text": variables.more!closing.url})}</@wrap>

</#if>
<@plain.notesAndSources/>
<@plain.foot/>
